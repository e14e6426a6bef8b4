// The press of a mouse button ends what is being composed, before it is known
// where the press leads: otherwise the input method would write the word later,
// into the field that was clicked on.
//
// Enter is what ends a word in every input method. It is shown to the method
// alone, which answers with the word, a key without a code, or, when nothing was
// being composed, with the Enter itself. That one counts as known, and does
// nothing.
static void processEvent(XEvent *event);

static Bool isAnswer(const XEvent* event, const XKeyEvent* enter)
{
    return event->type == KeyPress &&
           (event->xkey.keycode == 0 ||
            (event->xkey.keycode == enter->keycode && event->xkey.time == enter->time));
}

// What comes before the answer are the keys pressed before the mouse button, if
// the method gives them back, and the messages in which it speaks: they are for
// none of our windows.
static Bool isBefore(Display* display, XEvent* event, XPointer data)
{
    const XKeyEvent* enter = (const XKeyEvent*) data;
    (void) display;
    if (event->type == ClientMessage)
        return event->xclient.window != enter->window;
    if (event->type != KeyPress && event->type != KeyRelease)
        return False;
    return event->xkey.window == enter->window &&
           (isAnswer(event, enter) || event->xkey.time <= enter->time);
}

static void endComposition(_GLFWwindow* window, const XButtonEvent* press)
{
    struct pollfd server = { ConnectionNumber(_glfw.x11.display), POLLIN };
    double patience = 1.0; // in seconds: a method that hangs must not stop the mouse
    GLFWbool answered = GLFW_FALSE;
    XEvent enter = { 0 }, event;

    enter.xkey.type = KeyPress;
    enter.xkey.display = _glfw.x11.display;
    enter.xkey.window = window->x11.handle;
    enter.xkey.root = press->root;
    enter.xkey.time = press->time;
    enter.xkey.same_screen = True;
    enter.xkey.keycode = _glfw.x11.scancodes[GLFW_KEY_ENTER];
    if (!window->x11.ic || !XFilterEvent(&enter, None))
        return;

    window->x11.keyPressTimes[enter.xkey.keycode] = press->time;
    do
    {
        while (XCheckIfEvent(_glfw.x11.display, &event, isBefore, (XPointer) &enter))
        {
            answered = answered || isAnswer(&event, &enter.xkey);
            processEvent(&event);
        }
    }
    while (!answered && _glfwPollPOSIX(&server, 1, &patience));
}
