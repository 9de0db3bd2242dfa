package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestPlatforms(t *testing.T) {
	h := newHost(t)
	h.runAll(t, []invocation{
		{"platforms", 0, "\nlinkedin         LinkedIn ", ""},
		{"platforms --lang fr", 0, "\nwebsite          Site web ", ""},
		{"platforms linkedin", 0, "\nSweetspot's judgements (no source gives them)\n", ""},
		{"platforms discord --lang fr", 0, "(personnes qui l’utilisent; France, 2022) [2]", ""},
		{"platforms myspace", 2, "", "error: there is no platform called myspace\nhint: sweetspot platforms lists their ids"},
		{"platforms myspace --lang fr", 2, "", "error: il n’y a pas de plateforme nommée myspace\nhint: sweetspot platforms donne la liste des identifiants"},
		{"platforms a b", 2, "", "error: platforms tells of one platform at a time\nhint: sweetspot platforms lists their ids"},
		{"platforms a b --lang fr", 2, "", "error: platforms présente une plateforme à la fois\nhint: sweetspot platforms donne la liste des identifiants"},
	})
}

// TestOwnPlatforms: an error in a platform of the user's own names the folder and the file.
func TestOwnPlatforms(t *testing.T) {
	h := newHost(t)
	folder := filepath.Join(h.configFolder(), "sweetspot", "platforms")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	h.runAll(t, []invocation{{"platforms facebook", 0, "Facebook\n", ""}})
	save(t, filepath.Join(folder, "village.yaml"), "id: village\nnmae: The village board\n")
	for _, args := range [][]string{{"platforms"}, {"check", "x.md"}, {"refresh", "x.md"}, {"example"}} {
		english, french := h.run(args...), h.run(append(args, "--lang", "fr")...)
		if want := "error: a platform of your own in " + folder + " cannot be read: village.yaml:2:1: nmae: "; english.status != exitError ||
			english.stdout != "" || !strings.HasPrefix(english.stderr, want) {
			t.Errorf("%v: %+v, want %q", args, english, want)
		}
		if want := "error: une de vos propres plateformes, dans " + folder + ", ne peut pas être lue : village.yaml:2:1: nmae: "; french.status != exitError ||
			french.stdout != "" || !strings.HasPrefix(plainSpaces(french.stderr), want) {
			t.Errorf("%v: %+v, want %q", args, french, want)
		}
	}
}
