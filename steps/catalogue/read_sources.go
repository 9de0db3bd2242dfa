package catalogue

var tiers = []string{"A", "B", "C"}

// readSources reads a file of sources by id into known.
func (f *file) readSources(known map[string]Source) {
	all := f.mapping(f.root, "")
	for _, id := range all.keys() {
		b := f.block(all.values[id], id, []string{"title", "publisher", "year", "tier", "url"})
		known[id] = Source{
			ID:        id,
			Title:     b.text("title"),
			Publisher: b.text("publisher"),
			Year:      b.year(),
			URL:       b.text("url"),
			Tier:      b.choice("tier", tiers),
		}
	}
}

// readFrench reads a file of French words by the English ones into french.
func (f *file) readFrench(french map[string]string) {
	all := f.mapping(f.root, "")
	for _, english := range all.keys() {
		french[english] = all.text(english)
	}
}
