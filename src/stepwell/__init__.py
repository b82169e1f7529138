"""Stepwell: small steps, going deep. Read docs/tour.md first; every arrow in this tree points down."""
