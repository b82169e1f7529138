"""The agreement: does it fit now, one plain sentence, a treat, a consequence; then both sign."""
