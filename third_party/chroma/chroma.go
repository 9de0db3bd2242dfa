// Package chroma stands in for github.com/alecthomas/chroma, which Glamour imports to highlight the code of some hundred
// languages: reading their rules and colours is two thirds of the time that the program takes to start, and no strategy
// has code in it. It declares what Glamour names and does nothing; ui/preview tells Glamour not to highlight. See the
// replace directive in go.mod.
package chroma

// TokenType is a kind of word in code.
type TokenType int

// The kinds that Glamour names.
const (
	Background TokenType = iota
	Comment
	CommentPreproc
	Error
	GenericDeleted
	GenericEmph
	GenericInserted
	GenericStrong
	GenericSubheading
	Keyword
	KeywordNamespace
	KeywordReserved
	KeywordType
	Literal
	LiteralDate
	LiteralNumber
	LiteralString
	LiteralStringEscape
	Name
	NameAttribute
	NameBuiltin
	NameClass
	NameConstant
	NameDecorator
	NameException
	NameFunction
	NameOther
	NameTag
	Operator
	Punctuation
	Text
)

// StyleEntries are the colours of kinds of words.
type StyleEntries map[TokenType]string

// Style is a set of colours.
type Style struct{ Name string }

// MustNewStyle returns a style without colours.
func MustNewStyle(name string, _ StyleEntries) *Style { return &Style{Name: name} }
