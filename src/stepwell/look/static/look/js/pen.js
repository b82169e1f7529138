/**
 * A sheet to sign on. Points go into the hidden field "drawn" as "x,y x,y;x,y": a space inside a stroke, ";" between
 * two, on a sheet of 600 by 200. Without this module a typed name does the same.
 */
const WIDE = 600, HIGH = 200, MOST = 1400, NEAR = 3;

function sheet(form) {
  const box = form.querySelector(".pen"), canvas = box.querySelector("canvas"), field = form.elements.drawn;
  const ink = canvas.getContext("2d");
  let strokes = [];

  const colour = () => getComputedStyle(canvas).color;
  const points = () => strokes.reduce((sum, stroke) => sum + stroke.length, 0);
  const spot = ({ offsetX, offsetY }) => [
    Math.max(0, Math.min(WIDE, Math.round((offsetX / canvas.clientWidth) * WIDE))),
    Math.max(0, Math.min(HIGH, Math.round((offsetY / canvas.clientHeight) * HIGH))),
  ];

  function draw() {
    ink.clearRect(0, 0, WIDE, HIGH);
    Object.assign(ink, { strokeStyle: colour(), lineWidth: 4, lineCap: "round", lineJoin: "round" });
    for (const [first, ...rest] of strokes) {
      ink.beginPath();
      ink.moveTo(...first);
      for (const point of rest.length ? rest : [first]) ink.lineTo(...point);
      ink.stroke();
    }
    field.value = strokes.map((stroke) => stroke.map((point) => point.join(",")).join(" ")).join(";");
  }

  function move(event) {
    const stroke = strokes.at(-1), [x, y] = spot(event), last = stroke.at(-1);
    if (points() >= MOST || Math.hypot(x - last[0], y - last[1]) < NEAR) return;
    stroke.push([x, y]);
    draw();
  }

  canvas.addEventListener("pointerdown", (event) => {
    if (points() >= MOST) return;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    strokes.push([spot(event)]);
    draw();
    canvas.addEventListener("pointermove", move);
  });
  for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, () => canvas.removeEventListener("pointermove", move));
  box.querySelector("button").addEventListener("click", () => {
    strokes = [];
    draw();
  });
  box.hidden = false;
}

for (const form of document.querySelectorAll("[data-pen]")) sheet(form);
