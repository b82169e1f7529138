"""What Stepwell must do fast, measured beside a naive Django view in the same run."""
