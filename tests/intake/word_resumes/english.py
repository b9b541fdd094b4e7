"""English résumés: one column, two-column tables, dates in many forms."""

# pyright: basic
from __future__ import annotations

from typing import Any

from tests.intake.word_resumes.making import Sample, bold, bullets, lines, table


def _one_column(d: Any) -> None:
    d.add_heading("Miriam Oakfield", 0)
    lines(
        d,
        "Harrowby | +00 0000 000301 | miriam.oakfield@example.com | linkedin.com/in/miriam-oakfield-example",
    )
    d.add_heading("Summary", 1)
    lines(d, "Branch manager with eleven years in retail banking.")
    d.add_heading("Experience", 1)
    lines(d, "Branch Manager, Harrowby Building Society\tJul 2018 – present")
    bullets(
        d,
        "Opened 640 current accounts in the first year after a refit",
        "Cut cash differences from 14 to 2 a quarter",
    )
    lines(d, "Customer Adviser, Larkhill Savings Bank\tMar 2013 – Jun 2018")
    bullets(d, "Advised on mortgages worth 9.2 million a year")
    d.add_heading("Education", 1)
    lines(d, "BA (Hons) Economics, University of Larkhill\tSep 2009 – Jun 2012")
    d.add_heading("Certifications", 1)
    bullets(
        d,
        "Certificate in Mortgage Advice, 2015",
        "Diploma for Financial Advisers, Harrowby Institute of Banking, 2019",
    )
    d.add_heading("Languages", 1)
    lines(d, "French (fluent), Welsh (basic)")
    d.add_heading("Skills", 1)
    lines(d, "Credit analysis, Coaching, Excel")


_ONE_COLUMN = {
    "person": {"name": "Miriam Oakfield", "city": "Harrowby", "phone": "+00 0000 000301",
               "email": "miriam.oakfield@example.com", "links": [{"url": "linkedin.com/in/miriam-oakfield-example"}]},
    "employment": [
        {"organisation": "Harrowby Building Society", "post": "Branch Manager", "start": "2018-07",
         "highlights": ["Opened 640 current accounts in the first year after a refit",
                        "Cut cash differences from 14 to 2 a quarter"]},
        {"organisation": "Larkhill Savings Bank", "post": "Customer Adviser", "start": "2013-03", "end": "2018-06",
         "highlights": ["Advised on mortgages worth 9.2 million a year"]},
    ],
    "education": [{"school": "University of Larkhill", "major": "Economics", "degree": "BA (Hons)",
                   "start": "2009-09", "end": "2012-06"}],
    "certificates": [
        {"name": "Certificate in Mortgage Advice", "date": "2015"},
        {"name": "Diploma for Financial Advisers", "issuer": "Harrowby Institute of Banking", "date": "2019"},
    ],
    "languages": [{"name": "French", "level": "fluent"}, {"name": "Welsh", "level": "basic"}],
    "skills": ["Credit analysis", "Coaching", "Excel"],
}  # fmt: skip


def _date_column(d: Any) -> None:
    bold(d, "TOBIAS WREN", 20)
    lines(
        d,
        "Email: tobias.wren@example.com",
        "Phone: 000 0000 302",
        "Address: 4 Mill Lane, Ottermouth",
    )
    bold(d, "WORK HISTORY")
    table(d, [
        ["01/2020 – Present", ["Logistics Coordinator", "Ottermouth Freight Ltd", "Rebuilt the delivery rota for 60 vans",
                               "Lowered fuel use by 8 per cent"]],
        ["09/2016 – 12/2019", ["Warehouse Supervisor", "Penbury Stores plc", "Led a shift of 18 people"]],
    ])  # fmt: skip
    bold(d, "EDUCATION")
    table(d, [["2013 – 2016", ["BSc Supply Chain Management", "Penbury University"]]])
    bold(d, "AWARDS")
    table(d, [["2021", ["Safety Award, Ottermouth Freight Ltd"]]])


_DATE_COLUMN = {
    "person": {"name": "TOBIAS WREN", "phone": "000 0000 302", "email": "tobias.wren@example.com",
               "address": "4 Mill Lane, Ottermouth"},
    "employment": [
        {"organisation": "Ottermouth Freight Ltd", "post": "Logistics Coordinator", "start": "2020-01",
         "highlights": ["Rebuilt the delivery rota for 60 vans", "Lowered fuel use by 8 per cent"]},
        {"organisation": "Penbury Stores plc", "post": "Warehouse Supervisor", "start": "2016-09", "end": "2019-12",
         "highlights": ["Led a shift of 18 people"]},
    ],
    "education": [{"school": "Penbury University", "major": "Supply Chain Management", "degree": "BSc",
                   "start": "2013", "end": "2016"}],
    "honours": [{"name": "Safety Award", "issuer": "Ottermouth Freight Ltd", "date": "2021"}],
}  # fmt: skip


def _stacked(d: Any) -> None:
    bold(d, "Ingrid Salloway, MSc", 18)
    lines(d, "Test Engineer", "ingrid.salloway@example.com • 000-000-0303 • Braemoor")
    bold(d, "Professional Experience")
    bold(d, "Northgate Instruments Inc.", 11)
    lines(d, "Senior Test Engineer", "June 2019 - Present")
    bullets(
        d,
        "Wrote 900 automated tests for the flow meter line",
        "Halved the time from fault report to fix",
    )
    bold(d, "Northgate Instruments Inc.", 11)
    lines(d, "Test Engineer", "August 2015 - May 2019")
    bullets(d, "Tested firmware for three product families")
    bold(d, "Education")
    bold(d, "Braemoor Institute of Technology", 11)
    lines(d, "MSc in Electrical Engineering", "2013 - 2015")
    bold(d, "Publications")
    bullets(d, "Drift in low-cost flow sensors, Journal of Measurement Practice, 2018")
    bold(d, "Volunteering")
    lines(d, "Braemoor Repair Café, Organiser, 2020 – 2022")
    bullets(d, "Ran a monthly evening with forty visitors")


_STACKED = {
    "person": {"name": "Ingrid Salloway, MSc", "headline": "Test Engineer", "city": "Braemoor", "phone": "000-000-0303",
               "email": "ingrid.salloway@example.com"},
    "employment": [
        {"organisation": "Northgate Instruments Inc.", "post": "Senior Test Engineer", "start": "2019-06",
         "highlights": ["Wrote 900 automated tests for the flow meter line", "Halved the time from fault report to fix"]},
        {"organisation": "Northgate Instruments Inc.", "post": "Test Engineer", "start": "2015-08", "end": "2019-05",
         "highlights": ["Tested firmware for three product families"]},
    ],
    "education": [{"school": "Braemoor Institute of Technology", "major": "Electrical Engineering", "degree": "MSc",
                   "start": "2013", "end": "2015"}],
    "publications": [{"name": "Drift in low-cost flow sensors", "publisher": "Journal of Measurement Practice", "date": "2018"}],
    "projects": [{"name": "Braemoor Repair Café", "role": "Organiser", "start": "2020", "end": "2022",
                  "highlights": ["Ran a monthly evening with forty visitors"]}],
}  # fmt: skip


def _side_column(d: Any) -> None:
    left = ["CONTACT", "kofi.larch@example.com", "000 0000 304", "Fenwick", "SKILLS", "Tax returns", "Xero", "LANGUAGES",
            "English – native", "Twi – native"]  # fmt: skip
    right = ["Kofi Larch", "Chartered accountant", "EMPLOYMENT", "Senior Accountant | Fenwick & Dale LLP | 2017-09 to present",
             "• Closed the books in four days instead of nine", "• Trained three juniors",
             "Accounts Assistant | Marsh Timber Co. | 2014-07 to 2017-08", "• Ran weekly payroll for 85 people",
             "EDUCATION", "BSc Accounting | University of Fenwick | 2011-09 to 2014-06"]  # fmt: skip
    table(d, [[left, right]])


_SIDE_COLUMN = {
    "person": {"name": "Kofi Larch", "headline": "Chartered accountant", "phone": "000 0000 304",
               "email": "kofi.larch@example.com", "city": "Fenwick"},
    "skills": ["Tax returns", "Xero"],
    "languages": [{"name": "English", "level": "native"}, {"name": "Twi", "level": "native"}],
    "employment": [
        {"organisation": "Fenwick & Dale LLP", "post": "Senior Accountant", "start": "2017-09",
         "highlights": ["Closed the books in four days instead of nine", "Trained three juniors"]},
        {"organisation": "Marsh Timber Co.", "post": "Accounts Assistant", "start": "2014-07", "end": "2017-08",
         "highlights": ["Ran weekly payroll for 85 people"]},
    ],
    "education": [{"school": "University of Fenwick", "major": "Accounting", "degree": "BSc", "start": "2011-09", "end": "2014-06"}],
}  # fmt: skip


def _form(d: Any) -> None:
    d.add_heading("Application form", 0)
    table(d, [
        ["Full name", "Anneli Brook", "Date of birth", "12 May 1991"],
        ["Telephone", "000 0000 305", "E-mail address", "anneli.brook@example.com"],
        ["Post applied for", ("Ward Manager", 3)],
        [("Education", 4)],
        ["From", "To", "Institution", "Qualification"],
        ["September 2009", "July 2012", "Tarnside University", "BSc Nursing"],
        [("Employment history", 4)],
        ["From", "To", "Employer", "Position"],
        ["October 2012", "March 2017", "Tarnside General Hospital", "Staff Nurse"],
        ["April 2017", "present", "St Orran's Hospice", "Senior Nurse"],
        [("Training", 4)],
        ["Date", ("Course", 2), "Provider"],
        ["2018", ("Palliative care, level 2", 2), "Tarnside Nursing College"],
    ])  # fmt: skip


_FORM = {
    "person": {"name": "Anneli Brook", "birth": "1991-05-12", "phone": "000 0000 305", "email": "anneli.brook@example.com"},
    "target": {"post": "Ward Manager"},
    "education": [{"school": "Tarnside University", "major": "Nursing", "degree": "BSc", "start": "2009-09", "end": "2012-07"}],
    "employment": [
        {"organisation": "Tarnside General Hospital", "post": "Staff Nurse", "start": "2012-10", "end": "2017-03"},
        {"organisation": "St Orran's Hospice", "post": "Senior Nurse", "start": "2017-04"},
    ],
    "training": [{"name": "Palliative care, level 2", "organiser": "Tarnside Nursing College", "date": "2018"}],
}  # fmt: skip

ENGLISH = (
    Sample("english-one-column", _one_column, _ONE_COLUMN),
    Sample("english-date-column", _date_column, _DATE_COLUMN),
    Sample("english-stacked", _stacked, _STACKED),
    Sample("english-side-column", _side_column, _SIDE_COLUMN),
    Sample("english-form", _form, _FORM),
)
