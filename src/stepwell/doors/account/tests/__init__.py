"""Tests of the doors that people come in by."""
