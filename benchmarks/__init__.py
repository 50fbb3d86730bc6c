"""How fast the program is on this computer, in figures beside their budgets."""
