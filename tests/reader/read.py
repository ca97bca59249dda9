#!/usr/bin/env python3
"""Plays the table as a screen reader does: over AT-SPI, in the real window.

    dbus-run-session -- xvfb-run -a tests/reader/read.py target/debug/gatewright

Needs at-spi2-core, python3-gi and gir1.2-atspi-2.0. Reads names and roles of title and council from the accessibility
tree of the desktop, presses buttons and turns a dial through it, and waits for what is announced on the way.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 60
announced = []


def hear():
    """Lets events come in."""
    while GLib.MainContext.default().iteration(False):
        pass


def tried(look):
    """What is found; nothing while the screen is being built anew."""
    hear()
    try:
        return look()
    except GLib.Error:
        return None


def wait(what, look):
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        found = tried(look)
        if found:
            return found
        time.sleep(0.1)
    raise SystemExit(f"waited for {what}; announced so far: {announced}")


def nodes(node):
    yield node
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from nodes(child)


def named(app, role, begins):
    """The node of this role whose name begins so."""
    return next((n for n in nodes(app) if n.get_role_name() == role and n.get_name().startswith(begins)), None)


def click(button):
    actions = [Atspi.Action.get_action_name(button, i) for i in range(Atspi.Action.get_n_actions(button))]
    return "click" in actions and Atspi.Action.do_action(button, actions.index("click"))


def press(app, begins, then):
    """Presses a button, and again if its screen was built anew under the hand, until what it leads to is there."""
    for _ in range(PATIENCE // 6):
        button = tried(lambda: None if then() else named(app, "push button", begins))
        if button is not None:
            tried(lambda: click(button))
        for _ in range(60):
            if tried(then):
                return
            time.sleep(0.1)
    raise SystemExit(f"`{begins}` led nowhere; announced so far: {announced}")


def span(dial):
    """Where a dial stands and how far one step takes it."""
    at, step = Atspi.Value.get_current_value(dial), Atspi.Value.get_minimum_increment(dial)
    assert step > 0 and Atspi.Value.get_minimum_value(dial) < at + step <= Atspi.Value.get_maximum_value(dial)
    return at, step


def turn(app, begins, wanted):
    """Turns a dial, and again if its screen was built anew under the hand, until it stands where wanted."""

    def turned():
        dial = named(app, "slider", begins)
        return dial is not None and abs(Atspi.Value.get_current_value(dial) - wanted) < 1e-3

    for _ in range(PATIENCE // 6):
        tried(lambda: Atspi.Value.set_current_value(named(app, "slider", begins), wanted))
        for _ in range(60):
            if tried(turned):
                return
            time.sleep(0.1)
    raise SystemExit(f"`{begins}` was not turned; announced so far: {announced}")


def table():
    desktop = Atspi.get_desktop(0)
    apps = (desktop.get_child_at_index(index) for index in range(desktop.get_child_count()))
    app = next((app for app in apps if app is not None and app.get_name() == "gatewright"), None)
    return app if app is not None and app.get_child_count() else None


def play():
    listener = Atspi.EventListener.new(lambda event: announced.append(str(event.any_data)))
    listener.register("object:announcement")
    app = wait("the table on the accessibility bus", table)
    wait("the words of the title", lambda: named(app, "landmark", "Gatewright"))
    labels = [n.get_name() for n in nodes(app) if n.get_role_name() == "label"]
    assert "Not for operational use." in labels, labels
    def shown(role, begins):
        return lambda: named(app, role, begins)

    press(app, "New game", shown("push button", "The trickle"))
    press(app, "The trickle", shown("push button", "Read on"))
    press(app, "Read on", shown("push button", "Open the council"))
    press(app, "Open the council", shown("slider", "The cut"))
    before, step = wait("a dial", lambda: span(named(app, "slider", "The cut")))
    turn(app, "The cut", before + step)
    press(app, "Seal it", lambda: named(app, "push button", "Seal it") is None)
    press(app, "Ring the tide in", shown("push button", "Pause, key"))
    press(app, "Pause, key", lambda: any(said.startswith("Paused at") for said in announced))
    print("read and played over AT-SPI; announced:", *announced, sep="\n  ")


def main():
    with tempfile.TemporaryDirectory() as folder:
        settings = os.path.join(folder, "settings.toml")
        with open(settings, "w", encoding="utf-8") as file:
            file.write("hints = false\n")
        own = {"GATEWRIGHT_SAVES": os.path.join(folder, "saves"), "GATEWRIGHT_SETTINGS": settings, "GATEWRIGHT_LANGUAGE": "en"}
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        # In a session of its own: the bus it starts goes with it.
        bus = subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"], start_new_session=True, **quiet)
        try:
            for name in ("IsEnabled", "ScreenReaderEnabled"):
                said = ["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus"]
                said += ["--method", "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", name, "<true>"]
                for _ in range(50):
                    if subprocess.run(said, capture_output=True, check=False).returncode == 0:
                        break
                    time.sleep(0.1)
            game = subprocess.Popen([sys.argv[1]], env={**os.environ, **own}, **quiet)
            try:
                play()
            finally:
                game.kill()
                game.wait()
        finally:
            os.killpg(bus.pid, signal.SIGTERM)
            bus.wait()


if __name__ == "__main__":
    main()
