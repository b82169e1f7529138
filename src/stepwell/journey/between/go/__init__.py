"""Start from anywhere: a sticker on the kettle, a shortcut on the home screen."""
