"""Keys for other programs: what each opens, when it was last used, a new one, and ending one."""
