"""The person somebody trusts: a link, what is shown behind it, and what comes back."""
