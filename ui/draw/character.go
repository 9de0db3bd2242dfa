package draw

import "github.com/rivo/uniseg"

// FirstCharacter counts the code points of the first character a reader sees in text, at least 1.
func FirstCharacter(text []rune) int {
	if len(text) == 0 {
		return 1
	}
	first, _, _, _ := uniseg.FirstGraphemeClusterInString(string(text), -1)
	return len([]rune(first))
}

// LastCharacter counts the code points of the last character a reader sees in text, at least 1.
func LastCharacter(text []rune) int {
	last := 1
	for len(text) > 0 {
		last = FirstCharacter(text)
		text = text[last:]
	}
	return last
}
