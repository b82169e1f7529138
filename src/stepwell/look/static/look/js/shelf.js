/**
 * What this phone keeps: sealed letters, sealed days, and keys, in one IndexedDB.
 * A classic script, so that pages and the worker share it: docs/explain/on-the-phone.md says what lies where.
 */
self.shelf ??= (() => {
  const PARTS = ["letters", "days", "keys"];
  let opened;

  const open = () =>
    (opened ??= new Promise((done, no) => {
      const asked = indexedDB.open("shelf", 1);
      asked.onupgradeneeded = () => PARTS.forEach((part) => asked.result.createObjectStore(part));
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => no(asked.error);
    }));

  async function ask(part, mode, what) {
    const room = (await open()).transaction(part, mode, { durability: "strict" });
    const asked = what(room.objectStore(part));
    return new Promise((done, no) => {
      room.oncomplete = () => done(asked.result);
      room.onerror = room.onabort = () => no(room.error);
    });
  }

  return {
    get: (part, key) => ask(part, "readonly", (there) => there.get(key)),
    all: (part) => ask(part, "readonly", (there) => there.getAll()),
    put: (part, key, value) => ask(part, "readwrite", (there) => there.put(value, key)),
    drop: (part, key) => ask(part, "readwrite", (there) => there.delete(key)),
    clear: (part) => ask(part, "readwrite", (there) => there.clear()),
  };
})();
