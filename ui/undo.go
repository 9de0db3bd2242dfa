package ui

// takeBackUnread drops what stands in the field and could not be read: that is what was done last.
func (a *App) takeBackUnread() (place, bool) {
	f, here := a.screen.(*form)
	if !here {
		return place{}, false
	}
	_, unread := a.session.unread[f.at]
	delete(a.session.unread, f.at)
	return f.at, unread
}

// undo brings back the answers from before the last change, and goes to where it was made.
func (a *App) undo() {
	a.leaveField()
	at, found := a.takeBackUnread()
	if !found {
		at, found = a.session.goBack()
	}
	if !found {
		a.flash = a.text("nothing_to_undo")
		return
	}
	a.review()
	a.caused = nil
	there := a.pin(at)
	a.save()
	a.noteFindings()
	a.screen = a.openAt(there())
	a.flash = a.text("undone", args{"What": a.sp.Short(at.question)})
}
