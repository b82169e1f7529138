"""Verbs about people, by noun: persons and pairs, invitations, devices and tokens, consents."""
