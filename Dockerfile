# Two stages: what builds stays behind. Runs as nobody in particular; /data is the only place it writes.
FROM python:3.11-slim-bookworm AS build
WORKDIR /build
COPY requirements/runtime.txt ./
RUN python -m venv /opt/stepwell \
    && /opt/stepwell/bin/pip install --no-cache-dir --require-hashes -r runtime.txt
COPY pyproject.toml README.md ./
COPY src ./src
RUN /opt/stepwell/bin/pip install --no-cache-dir --no-deps --no-build-isolation .

FROM python:3.11-slim-bookworm
# Pango sets the pages that are printed. Its version is Debian's: what stable has is mended there.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin stepwell \
    && install -d -o stepwell -g stepwell -m 700 /data
COPY --from=build /opt/stepwell /opt/stepwell
COPY scripts/is_healthy.py /opt/stepwell/is_healthy.py
ENV PATH=/opt/stepwell/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 STEPWELL_DATA_DIR=/data
USER 10001:10001
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["python", "/opt/stepwell/is_healthy.py"]
ENTRYPOINT ["stepwell"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
