"""Static files with their content's hash in the name, compressed, kept by browsers for a year."""

from whitenoise.storage import CompressedManifestStaticFilesStorage  # type: ignore[import-untyped]


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Also rewrites the imports between our own ES modules."""

    support_js_module_import_aggregation = True
    manifest_strict = True
