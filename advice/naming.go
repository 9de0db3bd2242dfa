package advice

import (
	"sweetspot/lang"
	"sweetspot/steps"
	"sweetspot/steps/catalogue"
)

// naming is how the sentences of a finding name the organisation and the people that it is for. Buying is
// spoken of only where the goal is to sell and the organisation sells.
type naming struct {
	organisation steps.Organisation
	people       string // id of the texts advice.people and advice.yours
	plain        bool   // without buying: the sentences plain_… are used where there are some
}

func (v *view) naming() *naming {
	kind := v.Business.Kind
	n := &naming{organisation: kind}
	if n.organisation == "" {
		n.organisation = steps.OrganisationCompany
	}
	sells := anyOf(n.organisation, steps.OrganisationCompany, steps.OrganisationSelfEmployed)
	n.plain = !sells || !v.buying() && v.Goal.Kind != ""
	switch {
	case sells && !n.plain:
		n.people = "customers"
	case v.Goal.Kind == catalogue.GoalRecruitment:
		n.people = "candidates"
	case kind != "" && !sells:
		n.people = v.People()
	case anyOf(v.Goal.Kind, catalogue.GoalAdvocacy, catalogue.GoalService) && v.sells():
		n.people = "customers"
	default:
		n.people = "people"
	}
	return n
}

// sells reports whether anything says that the organisation has customers: its kind, to whom it sells, or a
// price.
func (v *view) sells() bool {
	return anyOf(v.Business.Kind, steps.OrganisationCompany, steps.OrganisationSelfEmployed) ||
		v.Business.Kind == "" && (v.Business.SellsTo != "" || v.Business.Price != "")
}

// args returns the names as arguments of sentences.
func (n *naming) args(texts *lang.Texts) lang.Args {
	return lang.Args{
		"Organisation": texts.Text("advice.organisation." + string(n.organisation)),
		"People":       texts.Text("advice.people." + n.people),
		"Yours":        texts.Text("advice.yours." + n.people),
	}
}
