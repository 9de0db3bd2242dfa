package catalogue

var tiers = []string{"A", "B", "C"}

// readSources adds the sources of a file to known, by id.
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

// readFrench adds the translations of a file to french, by the English phrase.
func (f *file) readFrench(french map[string]string) {
	all := f.mapping(f.root, "")
	for _, english := range all.keys() {
		french[english] = all.text(english)
	}
}
