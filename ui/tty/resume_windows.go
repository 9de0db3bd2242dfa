package tty

// OnResume does nothing: programs are not stopped there.
func OnResume(func()) (stop func()) { return func() {} }
