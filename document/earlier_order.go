package document

import (
	"slices"

	"sweetspot/document/markdown"
	"sweetspot/document/page"
)

// Files of earlier versions have their sections in another order, and lack some. They are moved and added at the next
// save.
var (
	orderEarlier = []string{"summary", "audience", "objectives", "platforms", "accounts", "content", "plan", "measurement",
		"results", "advice", "actions", "sources", "revisions"}
	// elsewhereEarlier are the sections that stood elsewhere: with them out of the way the others are in order.
	elsewhereEarlier = []string{"results", "audience", "accounts", "content", "advice"}
)

// earlierOrder reports whether the sections of a body are in the order of earlier versions, and not in that of this one.
func earlierOrder(body []markdown.Section) bool {
	names := make([]string, len(body))
	for i, section := range body {
		names[i] = section.Name
	}
	return inOrder(names, orderEarlier) && !inOrder(names, page.SectionNames())
}

// inOrder reports whether all names are among those of an order, and follow one another as they do there.
func inOrder(names, order []string) bool {
	at := -1
	for _, name := range names {
		next := slices.Index(order, name)
		if next <= at {
			return false
		}
		at = next
	}
	return true
}
