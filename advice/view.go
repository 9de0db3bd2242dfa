package advice

import (
	"iter"
	"slices"
	"strings"

	"sweetspot/steps"
	"sweetspot/steps/catalogue"
	"sweetspot/steps/date"
)

// view is the input of the checks: the case, with what several checks derive from it computed once.
type view struct {
	*steps.Strategy
	known     *catalogue.Catalogue
	platforms []*catalogue.Platform
	today     date.Date

	audiences map[string]*steps.Audience
	channels  map[string]*steps.Channel // by platform, the first of each
	everyone  ages                      // the ages of all audiences
	usages    []usage                   // by place in platforms, filled in when first asked for
	fits      []Fit                     // nil until first asked for
	flaws     []*[smartCount]flaw       // by objective, nil until first asked for
	spending  *costs                    // nil until first asked for
	newest    map[string]sample         // by objective, nil until first asked for
}

func newView(c Case) *view {
	v := &view{
		Strategy:  c.Strategy,
		known:     c.Catalogue,
		platforms: c.Catalogue.Platforms(),
		today:     c.Today,
		audiences: make(map[string]*steps.Audience, len(c.Strategy.Audiences)),
		channels:  make(map[string]*steps.Channel, len(c.Strategy.Channels)),
	}
	for a := range v.eachAudience() {
		v.audiences[a.ID] = a
		v.everyone.add(a.Ages)
	}
	for ch := range v.eachChannel() {
		if v.channels[ch.Platform] == nil {
			v.channels[ch.Platform] = ch
		}
	}
	return v
}

// behind reports whether the user is past a step, so that its blanks count.
func (v *view) behind(step steps.Step) bool { return step.Behind(v.Reached) }

// The iterators below skip items without any answer: from the first answer on an item has an id or names a
// platform.

func (v *view) eachAudience() iter.Seq[*steps.Audience] {
	return each(v.Audiences, func(a *steps.Audience) bool { return a.ID != "" })
}

func (v *view) eachObjective() iter.Seq[*steps.Objective] {
	return each(v.Objectives, func(o *steps.Objective) bool { return o.ID != "" })
}

func (v *view) eachAccount() iter.Seq[*steps.Account] {
	return each(v.Accounts, func(a *steps.Account) bool { return a.Platform != "" })
}

func (v *view) eachChannel() iter.Seq[*steps.Channel] {
	return each(v.Channels, func(ch *steps.Channel) bool { return ch.Platform != "" })
}

func (v *view) eachTactic() iter.Seq[*steps.Tactic] {
	return each(v.Tactics, func(t *steps.Tactic) bool { return t.ID != "" })
}

func (v *view) eachMeasure() iter.Seq[*steps.Measure] {
	return each(v.Measures, func(m *steps.Measure) bool { return m.Objective != "" })
}

func each[T any](list []T, answered func(*T) bool) iter.Seq[*T] {
	return func(yield func(*T) bool) {
		for i := range list {
			if answered(&list[i]) && !yield(&list[i]) {
				return
			}
		}
	}
}

func none[T any](list iter.Seq[T]) bool {
	for range list {
		return false
	}
	return true
}

// chosen reports whether the platform is among the channels.
func (v *view) chosen(platform string) bool { return v.channels[platform] != nil }

// people returns the audiences of a channel: the one that it names, else all.
func (v *view) people(ch *steps.Channel) iter.Seq[*steps.Audience] {
	if named := v.audiences[ch.Audience]; named != nil {
		return func(yield func(*steps.Audience) bool) { yield(named) }
	}
	return v.eachAudience()
}

// agesOf returns the ages of the audiences of a channel, of all audiences for nil.
func (v *view) agesOf(ch *steps.Channel) ages {
	if ch != nil {
		if named := v.audiences[ch.Audience]; named != nil {
			return agesOf(named.Ages)
		}
	}
	return v.everyone
}

// buying reports whether the kind of goal is about buying.
func (v *view) buying() bool { return v.Goal.Buying() }

// costs returns what tactics cost a month. It is computed once.
func (v *view) costs() *costs {
	if v.spending != nil {
		return v.spending
	}
	channels, objectives, tactics := map[string]float64{}, map[string]float64{}, map[string]float64{}
	for t := range v.eachTactic() {
		cost := t.MonthlyCost.Value
		if cost <= 0 {
			continue
		}
		channels[t.Platform] += cost
		tactics[t.ID] = cost
		for _, id := range t.Objectives {
			objectives[id] += cost
		}
	}
	v.spending = &costs{of: map[string]map[string]float64{
		"channels": channels, "objectives": objectives, "tactics": tactics,
	}}
	return v.spending
}

// costs are sums a month by list and subject.
type costs struct{ of map[string]map[string]float64 }

// paid reports whether some tactic on a platform costs money.
func (c *costs) paid(platform string) bool { return c.of["channels"][platform] > 0 }

// crucialFor returns what must be true of the people of a channel: what their audience says, else the goal.
// nil is all audiences.
func (v *view) crucialFor(ch *steps.Channel) steps.Crucial {
	if ch != nil {
		if named := v.audiences[ch.Audience]; named != nil && named.Crucial != "" {
			return named.Crucial
		}
	}
	if len(v.audiences) == 1 {
		for a := range v.eachAudience() {
			if a.Crucial != "" {
				return a.Crucial
			}
		}
	}
	return v.Goal.Crucial
}

// evidenced reports whether an answer about a channel rests on data or on asking.
func evidenced(ch *steps.Channel) bool {
	return anyOf(ch.Evidence, steps.EvidenceData, steps.EvidenceAsked)
}

// shownThere reports whether data or asking shows that the audience is on a channel.
func shownThere(ch *steps.Channel) bool { return evidenced(ch) && ch.There == steps.Yes }

// toBusinesses reports whether the customers include businesses.
func (v *view) toBusinesses() bool {
	return v.Business.SellsTo == steps.SellsToBusinesses || v.Business.SellsTo == steps.SellsToBoth
}

func blank(text string) bool { return strings.TrimSpace(text) == "" }

// anyOf reports whether value is in the list.
func anyOf[T comparable](value T, listed ...T) bool { return slices.Contains(listed, value) }

// reads returns the paths that a rule reads itself and those that a fit depends on.
func reads(own ...string) []string { return slices.Concat(own, fitReads) }
