package statement

// Everybody reports whether the name of an audience means all people: "everyone", "the general public",
// « tout le monde ». Beside such words it has only articles, joining words and places.
func Everybody(name string) bool { return newReader(name).consistsOf(everybody) }

// VagueDifference reports whether any rival could say the same of itself: "quality and service", « le meilleur
// rapport qualité-prix ».
func VagueDifference(difference string) bool { return newReader(difference).consistsOf(commonVirtues) }

// consistsOf reports whether a text has words of a role, and beside them only praise, articles and joining
// words.
func (r reader) consistsOf(of role) bool {
	found := false
	for at := 0; at < len(r.words); {
		switch length := r.match(at, of); {
		case length > 0:
			found = true
			at += length
		case r.match(at, praise) > 0:
			at += r.match(at, praise)
		case r.words[at].Letters() || r.isNumber(at):
			return false
		default:
			at++
		}
	}
	return found
}
