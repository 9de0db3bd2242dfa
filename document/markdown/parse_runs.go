package markdown

import (
	"strings"

	"sweetspot/document/block"
	"sweetspot/lang"
)

// runs collects the runs of a text that was written in Markdown.
type runs []block.Run

// add appends words in the style and with the link of like.
func (r *runs) add(words string, like block.Run) {
	if words == "" {
		return
	}
	if last := len(*r) - 1; last >= 0 && (*r)[last].Style == like.Style && (*r)[last].Link == like.Link {
		(*r)[last].Text += words
		return
	}
	like.Text = words
	*r = append(*r, like)
}

// tidy returns the runs as a text on one line: hidden characters shown, no spaces at its ends.
func (r runs) tidy() block.Text {
	var text block.Text
	for i, run := range r {
		words := lang.Show(strings.ReplaceAll(run.Text, "\t", " "))
		words = strings.ReplaceAll(words, "\n", " ")
		if i == 0 {
			words = strings.TrimLeft(words, " ")
		}
		if i == len(r)-1 {
			words = strings.TrimRight(words, " ")
		}
		if run.Text = words; words != "" {
			text = append(text, run)
		}
	}
	return text
}

// unescape resolves backslashes before punctuation.
func unescape(text string) string {
	if !strings.Contains(text, `\`) {
		return text
	}
	var out strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] == '\\' && i+1 < len(text) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", text[i+1]) >= 0 {
			i++
		}
		out.WriteByte(text[i])
	}
	return out.String()
}
