"""How Stepwell looks: base page, parts, drawings, type and colour. Knows no table and no rule."""
