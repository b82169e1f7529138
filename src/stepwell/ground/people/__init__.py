"""Who is here: clinics, persons, the pairs they form, how they came in and what they agreed to show."""
