"""Run the migrations on the connection that is handed in; Alembic loads this file."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    transactional_ddl=True,  # SQLite has it, where the driver does not end transactions by itself
)
with context.begin_transaction():
    context.run_migrations()
