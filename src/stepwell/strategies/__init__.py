"""The eight strategies, each alone: rules, records, verbs, cards."""
