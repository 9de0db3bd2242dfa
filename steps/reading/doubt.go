package reading

import "sweetspot/steps/date"

// Doubt is why a date that was understood is asked for again.
type Doubt int

// The doubts.
const (
	Certain    Doubt = iota
	WhichDay         // a season: its first day, or its last
	WhichYear        // a year in two digits, or so far away that it may be a slip
	fewYears   = 10  // how far away a year may be without a doubt
	twoDigits  = 2   // of a year
	fourDigits = 4
)

// Doubtful returns why a date that was typed is not taken though it is understood, and the days it may mean:
// the first and the last of a season, or twice the day with the year as it was understood. It is Certain for
// text that Day reads, and for what is no date.
func (r *Reader) Doubtful(text string, today date.Date, aim Aim) (why Doubt, first, last date.Date) {
	words := trimmedEnd(SplitWords(text))
	if m := r.readMention(words, today); aim == Ends && m.length == len(words) && m.named && !m.first.IsZero() && m.lead <= during {
		return WhichDay, m.first, m.last
	}
	when, found := r.aimed(words, today, aim)
	if !found {
		return Certain, date.Date{}, date.Date{}
	}
	far := when.Year > today.Year+fewYears || when.Year < today.Year-fewYears
	for at := 0; at < len(words); at++ {
		parts, length := digitParts(words[at:])
		at += max(0, length-1)
		switch {
		case len(parts) == 0:
		case len(parts[0]) == fourDigits:
			far = false // the year first: written like that it is meant
		case len(parts) == 3 && len(parts[2]) == twoDigits, len(parts) == 2 && len(parts[1]) == twoDigits && value(parts[1]) > 12:
			far = true
		}
	}
	if far {
		return WhichYear, when, when
	}
	return Certain, date.Date{}, date.Date{}
}
