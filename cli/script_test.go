package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"sweetspot": func() { os.Exit(Main(os.Args[1:], System())) }})
}

// TestScripts runs testdata/script, a file a subject: command lines as a user types them. exec sweetspot runs
// the program in a process of its own, which takes a tenth of a second to start; here sweetspot runs all of it in
// that of the test, with the folder and the environment of the script and nothing to read.
func TestScripts(t *testing.T) {
	scripts, err := filepath.Abs("testdata/script")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(".") // the folder from before comes back at the end
	testscript.RunT(oneAtATime{t}, testscript.Params{
		Dir:           scripts,
		UpdateScripts: os.Getenv("SWEETSPOT_UPDATE") != "",
		Setup: func(env *testscript.Env) error {
			env.Setenv("HOME", env.WorkDir)
			env.Setenv("XDG_STATE_HOME", env.WorkDir+"/.state")
			env.Setenv("XDG_CONFIG_HOME", env.WorkDir+"/.config")
			env.Setenv("LC_ALL", "en_GB.UTF-8")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"here": here},
	})
}

// here runs the program in the process of the test. It fails the script for a status of 0 where the script says
// !, and for any other where it does not.
func here(script *testscript.TestScript, fails bool, args []string) {
	script.Check(os.Chdir(script.MkAbs(".")))
	host := System()
	host.Stdin, host.Stdout, host.Stderr = strings.NewReader(""), script.Stdout(), script.Stderr()
	host.Environ = nil
	for _, name := range []string{"HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "LC_ALL", "PATH", "TERM"} {
		host.Environ = append(host.Environ, name+"="+script.Getenv(name))
	}
	if status := Main(args[1:], host); (status != exitOK) != fails {
		script.Fatalf("%s: status %d", strings.Join(args, " "), status)
	}
}

// oneAtATime runs scripts one after another, because all of them run in the folder of the process.
type oneAtATime struct{ *testing.T }

func (oneAtATime) Parallel() {}

func (oneAtATime) Verbose() bool { return testing.Verbose() }

func (t oneAtATime) Run(name string, script func(testscript.T)) {
	t.T.Run(name, func(t *testing.T) { script(oneAtATime{t}) })
}
