#ifndef CEDITLINE_H
#define CEDITLINE_H

/*
 * libedit for Swift. Swift cannot call C functions with variable arguments, and libedit is set up through three of
 * them: el_wset, el_wget and history_w. Each wrapper below is one such call with its arguments given types; there is
 * nothing else here. Only the wide interface is wrapped: it takes and gives characters, where the narrow one converts
 * through the locale and crashes on a prompt that the locale cannot express (3.1-20221030).
 *
 * A wrapper returns what libedit returns: 0, or -1 where it refused.
 */

#include <histedit.h>
#include <wchar.h>

typedef wchar_t *(*editline_prompt)(EditLine *);
typedef int (*editline_reader)(EditLine *, wchar_t *);
typedef unsigned char (*editline_function)(EditLine *, wint_t);

/* A prompt; what stands between two `escape` characters takes no columns. It must not end in such a stretch. */
static inline int editline_set_prompt(EditLine *el, editline_prompt prompt, wchar_t escape) {
    return el_wset(el, EL_PROMPT_ESC, prompt, escape);
}

/* What gives libedit its characters: 1 with one, 0 at the end, -1 for an error. */
static inline int editline_set_reader(EditLine *el, editline_reader reader) {
    return el_wset(el, EL_GETCFN, reader);
}

/* `emacs` or `vi`. Sets every key binding back. */
static inline int editline_set_editor(EditLine *el, const wchar_t *name) {
    return el_wset(el, EL_EDITOR, name);
}

/* The kind of terminal. libedit keeps the pointer. */
static inline int editline_set_terminal(EditLine *el, const char *name) {
    return el_wset(el, EL_TERMINAL, name);
}

/* Whether libedit installs signal handlers of its own while it reads. */
static inline int editline_set_signals(EditLine *el, int on) {
    return el_wset(el, EL_SIGNAL, on);
}

/* The lines that the up key brings back. */
static inline int editline_set_history(EditLine *el, HistoryW *history) {
    return el_wset(el, EL_HIST, history_w, history);
}

/* What a callback needs to find its way home. */
static inline int editline_set_data(EditLine *el, void *data) {
    return el_wset(el, EL_CLIENTDATA, data);
}

static inline void *editline_data(EditLine *el) {
    void *data = NULL;
    return el_wget(el, EL_CLIENTDATA, &data) == 0 ? data : NULL;
}

/* A command that keys can be bound to. libedit keeps both pointers. */
static inline int editline_add_function(
    EditLine *el, const wchar_t *name, const wchar_t *help, editline_function function) {
    return el_wset(el, EL_ADDFN, name, help, function);
}

/* `key` may use libedit's own notation: `^C`, `\e[A`. */
static inline int editline_bind(EditLine *el, const wchar_t *key, const wchar_t *command) {
    return el_wset(el, EL_BIND, key, command, NULL);
}

static inline int editline_unbind(EditLine *el, const wchar_t *key) {
    return el_wset(el, EL_BIND, L"-r", key, NULL);
}

/* A flag of the terminal's mode, as in `-isig`; `which` is `-d` while a line is edited, `-x` in between. */
static inline int editline_set_mode(EditLine *el, const wchar_t *which, const wchar_t *flag) {
    return el_wset(el, EL_SETTY, which, flag, NULL);
}

/* Draws prompt and line anew from where the cursor is. */
static inline int editline_refresh(EditLine *el) {
    return el_wset(el, EL_REFRESH);
}

static inline int editline_history_set_size(HistoryW *history, int size) {
    HistEventW event;
    return history_w(history, &event, H_SETSIZE, size);
}

/* Whether a line that is the same as the one before it is left out. */
static inline int editline_history_set_unique(HistoryW *history, int on) {
    HistEventW event;
    return history_w(history, &event, H_SETUNIQUE, on);
}

/* Adds a line; libedit copies it. */
static inline int editline_history_enter(HistoryW *history, const wchar_t *line) {
    HistEventW event;
    return history_w(history, &event, H_ENTER, line);
}

#endif
