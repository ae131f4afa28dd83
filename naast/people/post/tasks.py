"""What task workers do for the post, and for the tasks themselves."""

from django.db import connection
from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.jobs import Status

from naast.people.acting import acting_for_task

from . import delivering
from .working import EACH_MINUTE, EACH_NIGHT, every

A_MONTH = 30 * 24


@app.periodic(cron=EACH_MINUTE)
@app.task(name="post.deliver", queueing_lock="post.deliver", pass_context=True)
def deliver(context: JobContext, timestamp: int) -> None:
    """Each minute, and as soon as a letter was written; ends between two letters when the worker is asked to end."""
    delivering.deliver(stop=context.should_abort)


@every(EACH_NIGHT)
def destroy_letters() -> None:
    """What arrived goes after 14 days, what did not after 30."""
    with acting_for_task("post"), connection.cursor() as cursor:
        cursor.execute("SELECT rules.destroy_letters()")


@app.periodic(cron=EACH_MINUTE)
@app.task(name="post.take_up_again", queueing_lock="post.take_up_again", pass_context=True)
async def take_up_again(context: JobContext, timestamp: int) -> None:
    """Tasks of a worker that is gone are done again; those that come by themselves only end."""
    jobs = context.app.job_manager
    for job in await jobs.get_stalled_jobs():
        if job.queueing_lock is None:
            await jobs.retry_job(job)
        else:
            await jobs.finish_job(job, status=Status.FAILED, delete_job=True)


@app.periodic(cron=EACH_NIGHT)
@app.task(name="post.forget_failed", queueing_lock="post.forget_failed", pass_context=True)
async def forget_failed(context: JobContext, timestamp: int) -> None:
    """Tasks that failed stay a month, for somebody to look why."""
    await context.app.job_manager.delete_old_jobs(
        nb_hours=A_MONTH, include_failed=True, include_cancelled=True, include_aborted=True
    )
