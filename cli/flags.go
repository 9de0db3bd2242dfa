package cli

import (
	"errors"

	"github.com/spf13/pflag"

	"sweetspot/lang"
)

// flagProblem returns what is wrong with the options, in place of pflag's own English.
func (p *program) flagProblem(err error) string {
	say := func(id, flag, value string) string {
		return p.texts.Text("cli."+id, lang.Args{"Flag": lang.Line(flag), "Value": lang.Line(value)})
	}
	var (
		unknown  *pflag.NotExistError
		required *pflag.ValueRequiredError
		invalid  *pflag.InvalidValueError
		syntax   *pflag.InvalidSyntaxError
	)
	switch {
	case errors.As(err, &unknown):
		return say("flag_unknown", dashed(unknown.GetSpecifiedName(), unknown.GetSpecifiedShortnames()), "")
	case errors.As(err, &required):
		return say("flag_value", dashed(required.GetSpecifiedName(), required.GetSpecifiedShortnames()), "")
	case errors.As(err, &invalid): // of switches only: the values of other options are checked by checkOptions
		return say("flag_switch", "--"+invalid.GetFlag().Name, invalid.GetValue())
	case errors.As(err, &syntax):
		return say("flag_syntax", syntax.GetSpecifiedFlag(), "")
	}
	return lang.Line(err.Error())
}

// dashed returns an option as it was typed: short options of one letter stand together behind one dash.
func dashed(name, short string) string {
	if short != "" {
		return "-" + short
	}
	return "--" + name
}
