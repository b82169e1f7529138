/**
 * This phone's own pair: its open half seals the day that is taken along, its secret half opens it. The secret half is
 * locked with the PIN; unless the phone locks by itself it also lies ready, in a form that no script can read out.
 */
import "./shelf.js";
import "./seal.js";
import "./guard.js";
import { unpair, unseal } from "./typed_key.js";

const ROUNDS = 600_000;
const LOCKED = (iv) => ({ name: "AES-GCM", iv });
const ready = (form) => crypto.subtle.importKey("pkcs8", form, seal.CURVE, false, ["deriveBits"]);

async function fromPin(pin, salt) {
  const typed = await crypto.subtle.importKey("raw", seal.bytes(pin), "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS };
  return crypto.subtle.deriveKey(how, typed, { name: "AES-GCM", length: 256 }, false, ["wrapKey", "unwrapKey"]);
}

async function wrap(pin, secret) {
  const salt = crypto.getRandomValues(new Uint8Array(16)), iv = crypto.getRandomValues(new Uint8Array(12));
  return { salt, iv, box: await crypto.subtle.wrapKey("pkcs8", secret, await fromPin(pin, salt), LOCKED(iv)) };
}

/** A new pair; what was sealed to the old one is let go. Without a PIN it only lies ready. */
export async function make(pin = "", who = null) {
  const { locks } = await guard.state();
  if (locks && !pin) return;
  const pair = await crypto.subtle.generateKey(seal.CURVE, true, ["deriveBits"]);
  const point = seal.toText(await seal.pointOf(pair.publicKey));
  const wrapped = pin ? await wrap(pin, pair.privateKey) : null;
  const open = locks ? null : await ready(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
  await shelf.clear("days");
  await unpair();
  await shelf.put("keys", "phone", { who, point, wrapped, open });
}

/** The secret half, or null when this is not the PIN. */
export async function unlocked(pin) {
  const { wrapped } = (await shelf.get("keys", "phone")) ?? {};
  if (!wrapped) return null;
  const key = await fromPin(pin, wrapped.salt);
  const found = crypto.subtle.unwrapKey("pkcs8", wrapped.box, key, LOCKED(wrapped.iv), seal.CURVE, false, ["deriveBits"]);
  return found.catch(() => null);
}

/** After the right PIN: the pair it opens goes on, any other gives way to a new one. */
export async function renew(pin) {
  const secret = await unlocked(pin);
  if (!secret) return make(pin);
  const { locks } = await guard.state();
  await unseal(secret);
  await shelf.put("keys", "phone", { ...(await shelf.get("keys", "phone")), open: locks ? null : secret });
}
