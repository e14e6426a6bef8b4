package gui

import (
	"encoding/json"

	"fyne.io/fyne/v2/lang"

	"toprunner/model/words"
)

// builtinWords are the words that Fyne's own parts show (the menu of a text
// field, the folder dialog), by Fyne's key; our text has the id
// "gui.builtin.<value>".
var builtinWords = map[string]string{
	"Cancel": "cancel", "Confirm": "confirm", "Copy": "copy", "Create Folder": "create_folder",
	"Cut": "cut", "Error": "error", "Favourites": "favourites", "File": "file", "Folder": "folder",
	"New Folder": "new_folder", "No": "no", "OK": "ok", "Open": "open", "Paste": "paste",
	"Quit": "quit", "Redo": "redo", "Save": "save", "Select all": "select_all",
	"Show Hidden Files": "show_hidden", "Undo": "undo", "Yes": "yes",
	"file.name": "file_name", "file.parent": "file_parent",
}

// speakBuiltin makes Fyne's own parts speak the language of the catalogue. Fyne
// follows the system and cannot be told otherwise, so our words are registered
// as those of the system's language.
func speakBuiltin(c *words.Catalogue) error {
	texts := make(map[string]string, len(builtinWords))
	for key, id := range builtinWords {
		texts[key] = c.Text("gui.builtin." + id)
	}
	data, err := json.Marshal(texts)
	if err != nil {
		return err
	}
	return lang.AddTranslationsForLocale(data, lang.SystemLocale())
}
