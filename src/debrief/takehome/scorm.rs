//! The page as a course of a learning platform: a SCORM 1.2 package with nothing in it but the page and what a platform
//! needs to know of it. What the page tells a platform is in `scorm.js`.

use std::io::{self, Cursor, Write as _};
use std::sync::Arc;

use askama::Template as _;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::{Setting, TakehomePage, page_in};
use crate::analysis::{Limits, Unproved};
use crate::scenario::Scenario;
use crate::view::sanitise;

/// The name of the page in the package.
const PAGE: &str = "index.html";
/// Where platforms look for what a package is.
const MANIFEST: &str = "imsmanifest.xml";

/// A package, with what is not proved of its scenario.
#[derive(Debug)]
pub struct ScormPackage {
    pub zip: Vec<u8>,
    pub(crate) unproved: Vec<Unproved>,
}

/// Makes the package of a scenario, as [`page`](super::page) makes the page. The same scenario gives the same package, to
/// the byte.
///
/// # Errors
/// When a package becomes larger than there can be.
pub fn package(
    languages: &[Arc<Scenario>],
    opens: &str,
    limits: Limits,
) -> io::Result<ScormPackage> {
    let TakehomePage { html, unproved } = page_in(&Setting::Platform, languages, opens, limits);
    let own = languages.first().expect("a scenario has a language");
    let opened = languages.iter().find(|one| one.language == opens);
    let manifest = Manifest {
        id: &own.id,
        title: &sanitise(&opened.unwrap_or(own).title),
        page: PAGE,
    };
    let manifest = manifest.render().map_err(io::Error::other)?;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, text) in [(MANIFEST, manifest), (PAGE, sanitise(&html))] {
        zip.start_file(name, options)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(ScormPackage {
        zip: zip.finish()?.into_inner(),
        unproved,
    })
}

/// What a package is: one course of one page, which speaks to its platform.
#[derive(askama::Template)]
#[template(
    ext = "xml",
    source = r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="veerkracht-{{ id }}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="course-{{ id }}">
    <organization identifier="course-{{ id }}">
      <title>{{ title }}</title>
      <item identifier="item-{{ id }}" identifierref="page-{{ id }}" isvisible="true">
        <title>{{ title }}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page-{{ id }}" type="webcontent" adlcp:scormtype="sco" href="{{ page }}">
      <file href="{{ page }}"/>
    </resource>
  </resources>
</manifest>
"#
)]
struct Manifest<'a> {
    id: &'a str,
    title: &'a str,
    page: &'static str,
}
