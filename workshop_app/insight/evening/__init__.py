"""How an evening goes: what time a part has left, and which later part gives way when one takes longer."""
