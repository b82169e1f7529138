/**
 * Seals a text to a public key, so that only whoever holds the other half reads it: a one-time P-256 pair, HKDF,
 * AES-256-GCM. `about` is the name a box travels under; under another it does not open. Its twin on the server is
 * ground/vault/letters.py. A classic script, shared by pages and the worker.
 */
self.seal ??= (() => {
  const CURVE = { name: "ECDH", namedCurve: "P-256" }, POINT = 65, NONCE = 12;
  const bytes = (text) => new TextEncoder().encode(text);
  const PURPOSE = bytes("stepwell letter");
  const toBytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

  function toText(found) {
    let signs = "";
    for (const byte of found) signs += String.fromCharCode(byte);
    return btoa(signs);
  }

  function join(...parts) {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
    return all;
  }

  const pointOf = async (key) => new Uint8Array(await crypto.subtle.exportKey("raw", key));
  const keyAt = (point) => crypto.subtle.importKey("raw", point, CURVE, false, []);

  async function between(mine, theirs, salt) {
    const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, mine, 256);
    const wide = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
    const how = { name: "HKDF", hash: "SHA-256", salt, info: PURPOSE };
    return crypto.subtle.deriveKey(how, wide, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  }

  async function shut(to, text, about) {
    const theirs = toBytes(to);
    const once = await crypto.subtle.generateKey(CURVE, false, ["deriveBits"]);
    const mine = await pointOf(once.publicKey);
    const key = await between(once.privateKey, await keyAt(theirs), join(mine, theirs));
    const iv = crypto.getRandomValues(new Uint8Array(NONCE));
    const hidden = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bytes(about) }, key, bytes(text));
    return toText(join(mine, iv, new Uint8Array(hidden)));
  }

  async function open(secret, own, box, about) {
    const all = toBytes(box), theirs = all.slice(0, POINT), iv = all.slice(POINT, POINT + NONCE);
    const key = await between(secret, await keyAt(theirs), join(theirs, toBytes(own)));
    const how = { name: "AES-GCM", iv, additionalData: bytes(about) };
    return new TextDecoder().decode(await crypto.subtle.decrypt(how, key, all.slice(POINT + NONCE)));
  }

  return { CURVE, shut, open, pointOf, toText, toBytes, bytes };
})();
