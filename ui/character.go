package ui

import "github.com/rivo/uniseg"

// firstCharacter counts the code points of the first character a reader sees in text, at least 1.
func firstCharacter(text []rune) int {
	if len(text) == 0 {
		return 1
	}
	first, _, _, _ := uniseg.FirstGraphemeClusterInString(string(text), -1)
	return len([]rune(first))
}

// lastCharacter counts the code points of the last character a reader sees in text, at least 1.
func lastCharacter(text []rune) int {
	last := 1
	for len(text) > 0 {
		last = firstCharacter(text)
		text = text[last:]
	}
	return last
}
