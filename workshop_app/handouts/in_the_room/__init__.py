"""Papers that people hold, cut, fold and write on during a session, one module each over the page kit."""
