"""Ways to be reached: this phone, an e-mail address, a calendar, paper; and a test that each one arrives."""
