"""6 rehearsal runs, the line for when stuck, and a recap that is read in under a minute."""
