"""Other ways in and out: the desk, the account, the API, the command line."""
