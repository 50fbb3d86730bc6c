"""Our portrait beside a framework of others: who meets whom, what meets nobody, and what may be the same."""
