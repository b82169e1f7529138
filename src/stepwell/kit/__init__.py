"""Small tools that every floor may use: the clock, days, refusals, words and tone. No Django here."""
