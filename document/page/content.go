package page

import (
	"sweetspot/document/block"
	"sweetspot/lang"
	"sweetspot/steps"
)

// writeContent says what is talked about, in which voice, and by which rules. Only what is answered is
// written: the section is missing where nothing is.
func writeContent(p *builder) {
	c := &p.s.Content
	var subjects []block.Text
	for i := range c.Pillars {
		subjects = append(subjects, p.pillar(&c.Pillars[i]))
	}
	p.addList(subjects...)
	for _, part := range []struct{ id, text string }{
		{"voice", c.Voice}, {"approval", c.Approval}, {"moderation", c.Moderation}, {"crisis", c.Crisis},
	} {
		if part.text != "" {
			p.addText(p.say("content."+part.id, lang.Args{"Text": sentence(part.text)}))
		}
	}
}

// pillar returns a subject with its share and the tactics that work on it.
func (p *builder) pillar(pillar *steps.Pillar) block.Text {
	said := block.Typed(pillar.Name)
	if pillar.Share.Given {
		said = p.say("content.share", lang.Args{"Name": phrase(pillar.Name), "Share": p.percent(pillar.Share.Value)})
	}
	var tactics []string
	for i := range p.s.Tactics {
		if pillar.ID != "" && p.s.Tactics[i].Pillar == pillar.ID {
			tactics = append(tactics, p.s.Tactics[i].ID)
		}
	}
	if len(tactics) == 0 {
		return said
	}
	return p.say("content.worked_on", lang.Args{"Subject": said, "Tactics": p.series(p.tacticNames(tactics))})
}
