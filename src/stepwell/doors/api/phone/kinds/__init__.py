"""What a letter from a phone can hold, one file for each kind; `every.py` names them all.

A new kind is a file with a `KIND` (what is inside, and how it is kept), its line in `every.py`, and
`letters.write(note, "its name")` on a page or in the shell: docs/explain/on-the-phone.md.
"""
