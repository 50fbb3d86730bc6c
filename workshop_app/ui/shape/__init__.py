"""The Shape page: a pillar as a document, with everything that it says about itself."""
