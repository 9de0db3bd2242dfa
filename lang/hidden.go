package lang

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/rangetable"
)

// invisible are the characters that have no shape of their own or turn the direction of text:
// format characters, those that a font may leave out, line and paragraph separators, and the empty
// Braille cell, which is a blank that is no space. The Arabic signs that enclose a number are format
// characters too, but are seen.
var invisible = rangetable.Merge(unicode.Cf, unicode.Zl, unicode.Zp,
	unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector, rangetable.New(0x2800))

// joining are the scripts whose letters take another shape beside a zero-width joiner or non-joiner,
// such as those of Persian and of Hindi.
var joining = rangetable.Merge(unicode.Arabic, unicode.Syriac, unicode.Nko, unicode.Mandaic, unicode.Mongolian,
	unicode.Phags_Pa, unicode.Adlam, unicode.Hanifi_Rohingya, unicode.Devanagari, unicode.Bengali,
	unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil, unicode.Telugu, unicode.Kannada,
	unicode.Malayalam, unicode.Sinhala, unicode.Tibetan, unicode.Myanmar, unicode.Khmer, unicode.Balinese,
	unicode.Javanese, unicode.Sundanese, unicode.Meetei_Mayek)

// varied are the letters and signs, emoji aside, that have standard variants.
var varied = rangetable.Merge(unicode.Han, unicode.Sm, unicode.Myanmar, unicode.Phags_Pa, unicode.Mongolian)

// Hidden reports whether r changes the direction of text or is invisible wherever it stands: both
// can make a document read otherwise than it is. Joiners, variation selectors and tags are not
// counted, since whether they hide anything depends on what they stand beside: see FindHidden.
func Hidden(r rune) bool {
	return r >= 0xAD && unicode.Is(invisible, r) && !unicode.In(r, unicode.Prepended_Concatenation_Mark) && !depends(r)
}

// depends reports whether r belongs to an emoji or to the letter before it in some places, and hides
// in others.
func depends(r rune) bool {
	return unicode.In(r, unicode.Join_Control, unicode.Variation_Selector) || isTag(r)
}

// FindHidden finds the first character of a text that makes it read otherwise than it is, and its
// offset, or -1. A joiner between letters of scripts that join or within an emoji, a selector behind
// what it selects, and the tags of a flag are as they should be.
func FindHidden(text string) (hidden rune, at int) {
	if plain(text) {
		return 0, -1
	}
	var w watcher
	for i, r := range text {
		if w.hides(r, text[i:]) {
			return r, i
		}
	}
	return 0, -1
}

// watcher goes along a text and tells which characters hide in it.
type watcher struct {
	before   rune // the last character that is seen
	selected bool // a selector has chosen a variant of it
	tags     int  // how many tags of a flag are to come
	excerpt  bool // the text is part of one that is not known
	begun    bool
}

// hides reports whether the first character of rest, r, hides.
func (w *watcher) hides(r rune, rest string) bool {
	if r <= unicode.MaxASCII {
		w.before, w.selected, w.begun = r, false, true
		return false
	}
	hides := Hidden(r) || r >= 0xAD && depends(r) && !w.belongs(r, rest)
	if !hides {
		w.begun = true
		w.note(r, rest)
	}
	return hides
}

func (w *watcher) note(r rune, rest string) {
	switch {
	case r == blackFlag:
		w.tags = flagTags(rest[utf8.RuneLen(r):])
	case isTag(r):
		w.tags--
	}
	w.selected = unicode.Is(unicode.Variation_Selector, r)
	// A selector or a skin colour leaves an emoji what it is.
	if !w.selected && !(isEmoji(w.before) && r >= 0x1F3FB && r <= 0x1F3FF) {
		w.before = r
	}
}

// replaced notes what a hidden character was replaced by: what follows stands beside that now.
func (w *watcher) replaced(code string) {
	w.before, _ = utf8.DecodeLastRuneInString(code)
	w.selected = false
}

func (w *watcher) belongs(r rune, rest string) bool {
	if isTag(r) {
		return w.tags > 0
	}
	if w.excerpt && !w.begun {
		return true
	}
	switch {
	case r == joiner && isEmoji(w.before):
		next, size := utf8.DecodeRuneInString(rest[utf8.RuneLen(r):])
		return size > 0 && isEmoji(next) || size == 0 && w.excerpt
	case unicode.Is(unicode.Join_Control, r):
		return unicode.Is(joining, w.before)
	case w.selected:
		return false
	case r == emojiStyle || r == textStyle:
		return isEmoji(w.before) || isKeycap(w.before)
	}
	return w.before > unicode.MaxASCII && unicode.Is(varied, w.before)
}

const (
	joiner     = 0x200D
	textStyle  = 0xFE0E
	emojiStyle = 0xFE0F
	blackFlag  = 0x1F3F4
	endOfTags  = 0xE007F
)

func isTag(r rune) bool { return r >= 0xE0020 && r <= endOfTags }

// flagTags counts the tags that make a flag, such as that of Scotland, of the black flag before
// them. The longest code of a region has six letters or digits.
func flagTags(rest string) int {
	n := 0
	for _, r := range rest {
		n++
		switch {
		case r == endOfTags && n > 3:
			return n
		case !isTag(r) || n > 6:
			return 0
		}
	}
	return 0
}

// isEmoji reports whether r is a visible symbol, not only an emoji: nothing can be hidden behind one.
func isEmoji(r rune) bool {
	return r == 0x203C || r == 0x2049 || r == 0x3030 || r > unicode.MaxASCII && unicode.In(r, unicode.So, unicode.Sm) && !Hidden(r)
}

func isKeycap(r rune) bool { return r >= '0' && r <= '9' || r == '#' || r == '*' }
