"""Source texts by themselves: imported, repaired, and in pages, sections and sentences. No case."""
