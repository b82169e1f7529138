"""On its way out: messages as rows with a lease, addresses they may go to, proof of what became of each."""
