"""A database with a table that SQLAlchemy's ORM writes to, and an inbox in it."""

from __future__ import annotations

from pathlib import Path

from lattice_stripe.webhooks import SQLInbox
from sqlalchemy import Engine, String, create_engine
from sqlalchemy.orm import DeclarativeBase, mapped_column, sessionmaker


class Base(DeclarativeBase): ...


class Access(Base):
    __tablename__ = "access"
    event = mapped_column(String, primary_key=True)


def make_inbox(folder: Path) -> tuple[SQLInbox, Engine]:
    engine = create_engine(f"sqlite:///{folder / 'orm.db'}")
    Base.metadata.create_all(engine)
    inbox = SQLInbox(sessionmaker(engine))
    inbox.create_tables()
    return inbox, engine
