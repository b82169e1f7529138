"""In the session, if both like: what counts, one week goal, which parts are on. Nobody has to open it."""
