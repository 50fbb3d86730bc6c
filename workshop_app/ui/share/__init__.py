"""Share: handouts in hands tonight, and workshops passed between laptops."""
